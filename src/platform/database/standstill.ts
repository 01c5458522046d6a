/** Nothing may be changed now; the sentence says why and who can end that. Answered with 503. */
export class Standstill extends Error {
  readonly statusCode = 503;
}
