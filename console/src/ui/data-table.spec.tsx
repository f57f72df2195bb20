import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { DataTable, type Column } from './data-table';

interface Person {
  readonly id: string;
  readonly name: string;
}

const people: Person[] = [
  { id: '1', name: 'Ada' },
  { id: '2', name: '<img src=x onerror=alert(1)>' },
];
const columns: Column<Person>[] = [{ id: 'name', header: 'Name', cell: ({ row }) => row.original.name }];

function Choosing() {
  const [selection, setSelection] = useState({});
  return (
    <MantineProvider>
      <DataTable
        label="People"
        columns={columns}
        rows={people}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        selection={selection}
        onSelect={setSelection}
      />
      <output>{Object.keys(selection).join()}</output>
    </MantineProvider>
  );
}

/** What jsdom lacks, and Mantine asks for: whether the device prefers dark. */
beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as never;
});

describe('DataTable', () => {
  it('takes all but those that are left out', () => {
    render(<Choosing />);
    fireEvent.click(screen.getByLabelText('Choose all that are shown'));
    fireEvent.click(screen.getByLabelText('Choose Ada'));
    expect(screen.getByRole('status').textContent).toBe('2');
  });

  it('shows a hostile name as text', () => {
    const { container } = render(<Choosing />);
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeDefined();
    expect(container.querySelector('img')).toBeNull();
  });
});
