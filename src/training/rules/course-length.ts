/** A length in hours as somebody types it; empty where none is given. */
export const hoursTyped = /^\s*(\d{1,3}([.,](25|5|50|75|0|00))?)?\s*$/;

/** Minutes of a length typed in hours ("6", "1.5", "0.25"); null for nothing typed; undefined for what is no length in quarter hours, up to 400 hours. */
export function minutesIn(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  if (!hoursTyped.test(typed)) return undefined;
  const minutes = Math.round(Number(typed.trim().replace(',', '.')) * 60);
  return minutes > 0 && minutes <= 400 * 60 ? minutes : undefined;
}

/** "6 hours", "1.5 hours", "1 hour". */
export function hoursWords(minutes: number): string {
  const hours = minutes / 60;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
