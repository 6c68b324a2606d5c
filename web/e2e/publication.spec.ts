import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { expect, test } from './driver';

/** The sample plans published as files, on a server that knows files and ranges and no more. */
const FOLDER = join(tmpdir(), `planabgleich-publication-${process.pid}`);
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
let server: Server;
let latest: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  execFileSync('planabgleich', ['publish', FOLDER], { stdio: 'ignore' });
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(FOLDER, normalize(pathname.replace(/\/$/, '/index.html')));
    const content = await readFile(path).catch(() => null);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range) {
      response.writeHead(200, { 'Content-Type': type }).end(content);
      return;
    }
    const [first, last] = [Number(range[1]), Number(range[2] || content.length - 1)];
    const part = content.subarray(first, last + 1);
    const bytes = `bytes ${first}-${first + part.length - 1}/${content.length}`;
    response.writeHead(206, { 'Content-Type': type, 'Content-Range': bytes }).end(part);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  latest = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest/`;
});

test.afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(FOLDER, { recursive: true, force: true });
});

test('a publication shows map, notices, coverage and places without a service', async ({
  viewer,
}) => {
  const { page } = viewer;
  await page.goto(latest);
  await viewer.rest();
  await expect(viewer.notices.first()).toBeVisible();
  await viewer.openNotice();
  await viewer.rest();
  const opened = await viewer.picture();

  await page.goto(`${latest}?panel=coverage`);
  await page.getByLabel('Regel', { exact: true }).selectOption('C01');
  await expect(page.getByTestId('stretch').first()).toBeVisible();

  const answer = await page.request.get(`${latest}api/situations.json`);
  const settled = (await answer.json()) as { items: { gravest: string; point: number[] }[] };
  const [lon = 0, lat = 0] = settled.items[0]?.point ?? [];
  await page.goto(`${latest}?at=${lon},${lat},15&place=${lon},${lat}`);
  await expect(viewer.place).toContainText('An dieser Stelle');
  await expect(page.getByTestId('zone').first()).toContainText('Rechtsstand');
  expect((await viewer.picture()).equals(opened)).toBe(false);

  const asked = viewer.requests.map((request) => request.url());
  const origin = new URL(latest).origin;
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(asked.some((url) => url.endsWith('/tiles/zones.pmtiles'))).toBe(true);
  expect(viewer.complaints).toEqual([]);
});
