/** The places where somebody with an office looks after the district. */
export function administrationView(places: readonly { label: string; href: string; about: string }[]) {
  return {
    title: 'Administration', places: places.map(({ label, href, about }) => ({ label, href, about })),
    empty: places.length === 0 ? { title: 'Nothing here for you', text: 'Your seats look after no part of the district. Your account page says what they allow.', link: { label: 'Your account', href: '/account' } } : null,
  };
}
