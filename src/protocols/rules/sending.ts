/**
 * Whether a family text may be sent as it stands: the English of a published protocol may; a translation only once
 * somebody has checked it. While it says `reviewed: null` it is a draft, whatever the hurry.
 */
export function maySend({ language, reviewed }: { language: string; reviewed: { by: string; on: string } | null }): boolean {
  return language === 'en' || reviewed !== null;
}

/** What stands beside a translation that may not be sent. */
export const draftTranslation = 'Draft, not reviewed by a translator';
