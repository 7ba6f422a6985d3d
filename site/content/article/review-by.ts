/** The day so many months after the article was checked; in a shorter month its last day. */
export function reviewBy(checked: Date, months: number): Date {
  const [year, month] = [checked.getUTCFullYear(), checked.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(checked.getUTCDate(), lastDay)));
}
