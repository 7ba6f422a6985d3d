/** In SQL, whether a column is the index of an address, by a parameter that holds `emailIndexes`. */
export const isOfEmailSql = (column: string, indexes: string) =>
  `${column} IN (SELECT value FROM json_each(${indexes}))`;
