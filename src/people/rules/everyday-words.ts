/** Words so common in English that no text is found by them, and that stand for no name. A name that holds one is found by its other words. */
export const everyday: ReadonlySet<string> = new Set('a about all an and are at be but by for from had has have he her him his in into is it near not now of on or out she so that the their them there they this to was were who with'.split(' '));
