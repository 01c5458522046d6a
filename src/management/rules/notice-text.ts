import type { Recipient } from '../../protocols/index.js';

/** All that the words for a notice may be made from: nothing about the person of concern can get in. */
export interface TextFacts { school: string; contact: string }

/** Words to say or write to a target, their family or a reporter, as paragraphs; null where people speak from the case. */
export function noticeText(recipient: Recipient, { school, contact }: TextFacts): string[] | null {
  if (recipient === 'target') return toTarget(school, contact, 'you');
  if (recipient === 'guardian-of-target') return toTarget(school, contact, 'your child');
  if (recipient === 'reporter') {
    return [
      `Thank you for telling us what worried you. ${school} has looked into it and is following up.`,
      'To protect everybody’s privacy we cannot say what was found or what is being done about any person.',
      `If you see or hear anything more, tell ${contact} or report it again. In danger, call 911 first.`,
    ];
  }
  return null;
}

function toTarget(school: string, contact: string, whom: 'you' | 'your child'): string[] {
  return [
    `This is ${school}. Somebody told us about words or behavior that may concern ${whom}. We take it seriously and are working on it now.`,
    `This is what we are doing to keep ${whom} safe: … (say only what concerns ${whom})`,
    `If anything worries you, day or night, call 911 first in danger; otherwise call ${contact} at the school.`,
    'To protect everybody’s privacy we cannot talk about any other person’s records.',
  ];
}
