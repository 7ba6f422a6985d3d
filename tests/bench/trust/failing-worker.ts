/** What a reader has left when the Worker cannot run at all. */
export default {
  fetch(): Response {
    throw new Error('The Worker does not run.');
  },
};
