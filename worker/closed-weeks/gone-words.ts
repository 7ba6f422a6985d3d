/** What stands in a stored week in place of a question that is not kept any more; what the week counted stays. */
export const goneWords = '[erased]';
