import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createConsoleQueryClient } from './api/query-client';
import { createConsoleRouter } from './router';

const queryClient = createConsoleQueryClient();
const router = createConsoleRouter();

/** The variables and classes that the library would write into style elements are in `styles`: the policy allows files only. */
export function App() {
  return (
    <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
