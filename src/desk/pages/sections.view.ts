/** A page of a case, as the navigation beside it lists it. */
export interface Section { label: string; href: string; count: string | null }

export function sectionsView(sections: readonly Section[], now: string) {
  return { label: 'Case sections', now, items: sections.map(({ label, href, count }) => ({ label, href, count, current: label === now })) };
}
