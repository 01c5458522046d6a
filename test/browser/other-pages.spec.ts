import { faultsOf, go, pagesOf } from '../support/tour.js';
import { toured } from './toured.js';

describe('the pages that are not of a case', () => {
  const here = toured((route) => !route.startsWith('/cases/'), 20, [{ route: '/sign-in', url: '/sign-in', as: '' }]);

  test.each([['maria', '/cases?q=zzz', 'No case found'], ['theo', '/reports/mine', 'You have not sent a report']])('are as good when empty: %s at %s', async (as, url, words) => {
    const { the, browser } = here();
    const page = await pagesOf(the, browser)(as);
    await go(page, the, url);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
  });
});
