/** Something that holds up the determination, as a sentence, and the page where it is settled. */
export interface Hindrance { text: string; href: string }
