import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** A map in one file, as `planabgleich map` writes it, opened where there is no network. */
const FILE = join(mkdtempSync(join(tmpdir(), 'overview-')), 'karte.html');

const WCAG_21_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

test.use({ offline: true });

test.beforeAll(() => {
  execFileSync('planabgleich', ['map', FILE, '--language', 'de'], { stdio: 'ignore' });
});

/** What the page asked for and what went wrong in it. */
async function open(page: Page): Promise<string[]> {
  const told: string[] = [];
  page.on('request', (request) => told.push(request.url()));
  page.on('pageerror', (error) => told.push(error.message));
  page.on('console', (message) => told.push(message.text()));
  await page.goto(pathToFileURL(FILE).href);
  await expect(page.locator('.sign-mark').first()).toBeVisible();
  return told.filter((each) => !/^(file|data):/.test(each));
}

test('shows zones, notices and legend without a network', async ({ page }) => {
  expect(await open(page)).toEqual([]);
  await expect(page.locator('path[fill^="#"]').first()).toBeVisible();
  await expect(page.getByText('Planinhalte am')).toBeVisible();
  await expect(page.locator('.panel').getByText('Wohnen', { exact: true })).toBeVisible();
  await page.locator('.sign-mark').last().press('Enter');
  const told = page.locator('.leaflet-popup');
  await expect(told.getByText('Arbeitsregel', { exact: true })).toBeVisible();
});

test('lets layers be switched', async ({ page }) => {
  await open(page);
  const shown = page.locator('.sign-mark');
  const before = await shown.count();
  await page.locator('.leaflet-control-layers').hover();
  await page.getByRole('checkbox', { name: /2: abzuwägen/ }).uncheck();
  expect(await shown.count()).toBeLessThan(before);
});

test('can be read by everybody, also on a phone', async ({ page }) => {
  await open(page);
  await page.locator('.sign-mark').last().press('Enter');
  const wide = await new AxeBuilder({ page }).withTags(WCAG_21_AA).analyze();
  expect(wide.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(page.locator('.panel p').first()).toBeHidden();
  await page.locator('.panel summary').click();
  await expect(page.locator('.panel p').first()).toBeVisible();
});
