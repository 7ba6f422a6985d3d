/** Does what a statement says. Returns whether that changed a row. */
export async function changed(statement: D1PreparedStatement): Promise<boolean> {
  const { meta } = await statement.run();
  return meta.changes > 0;
}
