const police = /\b(?:police|sheriffs?|deput(?:y|ies)|law[ -]enforcement|SROs?|officers?|constables?|troopers?|detectives?|arrest(?:s|ed|ing)?|citations?|juvenile court|probation)\b/iu;
const otherOfficers = /\b(?:health|attendance|transportation|nutrition) officers?\b/giu;

/** Whether a text names the police or what they do, so that the page reminds of whose decision that is. It only reminds: nothing is refused for it. */
export function namesPolice(text: string): boolean {
  return police.test(text.replace(otherOfficers, ' '));
}
