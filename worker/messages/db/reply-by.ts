/** The `reply_by` of a message that waits from now on; who waits already keeps the one they were promised. */
export const replyBySql = (replyBy: `?${number}`) =>
  `CASE WHEN waiting_since IS NULL THEN ${replyBy} ELSE reply_by END`;
