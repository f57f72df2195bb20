import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { strings } from '../strings';

/** Leads to the matrix of a group or a division. */
export function MatrixLink(place: { readonly group?: string; readonly division?: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(properties) => <Link to="/matrix" search={place} {...properties} />}
    >
      {strings.matrix.link}
    </Button>
  );
}
