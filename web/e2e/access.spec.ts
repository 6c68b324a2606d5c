import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Viewer } from './driver';

const WCAG_21_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

async function violations(viewer: Viewer): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: viewer.page }).withTags(WCAG_21_AA).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test('meets WCAG 2.1 AA in every section', async ({ viewer }) => {
  await viewer.open();
  expect(await violations(viewer)).toEqual([]);
  await viewer.unfoldFilter();
  expect(await violations(viewer)).toEqual([]);
  await viewer.turnTo('Geprüft');
  await expect(viewer.page.getByTestId('stretch').first()).toBeVisible();
  await viewer.page.getByText('Was fehlt').first().click();
  expect(await violations(viewer)).toEqual([]);
  await viewer.turnTo('Karteninhalt');
  expect(await violations(viewer)).toEqual([]);
  await viewer.turnTo('Pläne');
  await expect(viewer.page.getByTestId('plan').first()).toBeVisible();
  expect(await violations(viewer)).toEqual([]);
});

test('meets WCAG 2.1 AA in a notice, a situation and at a place', async ({ viewer }) => {
  await viewer.open();
  await viewer.several.first().click();
  await expect(viewer.situation.getByTestId('conflict-item').first()).toBeVisible();
  expect(await violations(viewer)).toEqual([]);
  await viewer.open();
  await viewer.openNotice();
  expect(await violations(viewer)).toEqual([]);
  const { point } = await viewer.overlap();
  await viewer.open(`?place=${point.join(',')}&lang=en`);
  await expect(viewer.page.getByTestId('zone').first()).toBeVisible();
  expect(await violations(viewer)).toEqual([]);
});

test('has its landmarks and reaches the list with the first key', async ({ viewer }) => {
  await viewer.open();
  for (const landmark of ['banner', 'main', 'navigation'] as const) {
    await expect(viewer.page.getByRole(landmark)).toHaveCount(1);
  }
  await viewer.page.keyboard.press('Tab');
  const skip = viewer.page.getByRole('link', { name: 'Zu den Hinweisen springen' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await viewer.page.keyboard.press('Enter');
  await expect(viewer.page.locator('#panel')).toBeFocused();
});

test('stays light where the system is dark, for the colours of plans do', async ({ viewer }) => {
  await viewer.page.emulateMedia({ colorScheme: 'dark' });
  await viewer.open();
  await expect(viewer.notices.first()).toBeVisible();
  await expect(viewer.page.locator('body')).toHaveCSS('background-color', /^oklch\(1 0 /);
  expect(await violations(viewer)).toEqual([]);
});

test('shows where the focus is', async ({ viewer }) => {
  await viewer.open();
  const first = viewer.notices.first();
  await viewer.page.keyboard.press('Tab');
  await first.focus();
  const outline = await first.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
});

for (const [name, width, height] of [
  ['phone', 390, 844],
  ['laptop', 1024, 768],
] as const) {
  test(`works on a ${name}`, async ({ viewer }) => {
    await viewer.page.setViewportSize({ width, height });
    await viewer.open();
    const overflow = await viewer.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
    await viewer.openNotice();
    await expect(viewer.explanation.getByRole('heading', { level: 2 })).toBeInViewport();
    expect(await violations(viewer)).toEqual([]);
    await viewer.page.getByRole('button', { name: 'Zurück zur Liste' }).click();
    await expect(viewer.notices.first()).toBeVisible();
  });
}

test('gives the list more room on a phone when asked', async ({ viewer }) => {
  await viewer.page.setViewportSize({ width: 390, height: 844 });
  await viewer.open();
  const height = async () => (await viewer.page.locator('#panel').boundingBox())?.height ?? 0;
  const before = await height();
  await viewer.page.getByRole('button', { name: 'Liste vergrößern' }).click();
  await expect.poll(height).toBeGreaterThan(before + 200);
});
