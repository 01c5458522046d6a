/** Where the settings read at start are injected. */
export const SETTINGS = Symbol('settings');
