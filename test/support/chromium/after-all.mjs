export default async function afterAll() {
  await globalThis.testChromium?.close();
}
