import { BadRequestException } from '@nestjs/common';

const mostFields = 1000;

/**
 * `application/x-www-form-urlencoded`, strictly: bytes that are not UTF-8 and broken %-escapes are refused, not guessed
 * at. Every name holds a list, because only the form knows which names may come twice. Throws BadRequestException.
 */
export function readForm(body: Buffer): Record<string, string[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    const form = Object.create(null) as Record<string, string[]>;
    const pairs = text.split('&').filter((pair) => pair !== '');
    if (pairs.length > mostFields) throw new BadRequestException();
    for (const pair of pairs) {
      const cut = pair.indexOf('=');
      const [name, value] = (cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)]).map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
      (form[name!] ??= []).push(value!);
    }
    return form;
  } catch {
    throw new BadRequestException();
  }
}
