export default async function afterAll() {
  await globalThis.testPostgres?.stop();
}
