/** Whether a text names an IANA time zone that this Node knows, such as "America/Denver". */
export function isZone(text: string): boolean {
  try {
    return /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
