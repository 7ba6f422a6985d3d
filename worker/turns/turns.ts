/** So many jobs take turns, one a run of the schedule. */
export const turns = 10;
