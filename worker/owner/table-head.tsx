/** The heads of a table: what its rows are, and then columns of numbers. */
export const TableHead = ({ columns: [rows, ...numbers] }: { columns: readonly string[] }) => (
  <thead>
    <tr>
      <th scope="col">{rows}</th>
      {numbers.map((name) => (
        <th scope="col" class="align-end">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
