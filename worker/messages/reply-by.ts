import { addOfficeHours } from '../contract/office-hours.ts';
import type { Priority, SharedSettings } from '../contract/published/settings.ts';

interface Waiting {
  /** As stored: since when the customer waits, which is not when they wrote first. */
  waitingSince: string;
  priority: Priority;
}

/** Until when the owner promises to answer somebody who waits: so many office hours as the priority has. */
export const replyByOf = ({ waitingSince, priority }: Waiting, settings: SharedSettings): Date =>
  addOfficeHours(new Date(waitingSince), settings.targets[priority].reply, settings);
