/** One stream for each year of a jurisdiction's calendar (domain.md 8.2). */
export const calendarStream = (jurisdiction: string, year: number): string => `calendar-${jurisdiction}-${year}`;
