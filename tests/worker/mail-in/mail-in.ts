/** The address that takes email here. */
export const mailIn = 'help@paperboat.example';

/** So many emails come here on one day. */
export const rowsPerDay = 1_000_000;
