/** How something stands, as parts/status-tag draws it. */
export interface Tag { kind: 'late' | 'progress' | 'todo' | 'wait' | 'done'; icon: string; text: string }

/** One cell of parts/table; `label` is its column, which a narrow screen shows beside it. */
export interface Cell { label: string; text: string; href: string | null; more: string | null; tone: 'late' | 'warn' | 'quiet' | null; level: null; status: Tag | null }

export const cell = (label: string, text: string, rest: Partial<Omit<Cell, 'label' | 'text'>> = {}): Cell => ({ label, text, href: null, more: null, tone: null, level: null, status: null, ...rest });
