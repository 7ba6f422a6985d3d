import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { closeAtEnd } from '../between-tests.ts';
import type { Engine } from './engine.ts';

/** WebKitGTK's smallest browser, its driver, and the screen without which neither starts. */
const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';
const isInstalled = miniBrowser && existsSync(driverPath) && existsSync(screenPath);

interface Driver {
  address: string;
  stop(): void;
}

let driver: Promise<Driver> | undefined;

/** In milliseconds. */
const patience = { page: 120_000, start: 60_000 };

/** Starts the driver on a screen that nobody sees. */
async function startDriver(): Promise<Driver> {
  const screen = start(screenPath, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {});
  const [display] = await once(screen.stdout as Readable, 'data');
  const port = await freePort();
  const service = start(driverPath, [`--port=${port}`], {
    DISPLAY: `:${String(display).trim()}`,
    GDK_BACKEND: 'x11',
    // Its sandbox needs name spaces that a container does not give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(address);
  return {
    address,
    // A browser does not outlive its screen.
    stop() {
      service.kill('SIGKILL');
      screen.kill('SIGKILL');
    },
  };
}

/**
 * A new browser. The driver now and then waits for ever for one that it started: after a minute
 * it is stopped, which ends the waiting, and all of it is started afresh.
 */
async function startBrowser(triesLeft = 3): Promise<WebDriver> {
  driver ??= startDriver();
  const { address, stop } = await driver;
  const isLate = setTimeout(stop, patience.start);
  try {
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    });
    return await new Builder().usingServer(address).withCapabilities(capabilities).build();
  } catch (error) {
    if (triesLeft === 1) throw error;
    stop();
    driver = undefined;
    return await startBrowser(triesLeft - 1);
  } finally {
    clearTimeout(isLate);
  }
}

function start(path: string, args: string[], env: Record<string, string>): ChildProcess {
  const started = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  closeAtEnd(async () => started.kill());
  return started;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(address: string): Promise<void> {
  while (!(await fetch(`${address}/status`).catch(() => undefined)))
    await new Promise((again) => setTimeout(again, 50));
}

/** WebKit as GTK has it, the engine nearest to Safari's that runs on Linux, over WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: isInstalled ? undefined : 'WebKitGTK (Debian: apt-get install webkit2gtk-driver xvfb)',
  async open() {
    const session = await startBrowser();
    // A page that hangs is told after two minutes, and not when the tests' own time is over.
    await session.manage().setTimeouts({ pageLoad: patience.page, script: patience.page });
    const find = (selector: string) => session.findElement(By.css(selector));
    return {
      open: (url) => session.get(url),
      type: (selector, text) => find(selector).sendKeys(text),
      pressEnter: async () => (await session.switchTo().activeElement()).sendKeys(Key.ENTER),
      click: (selector) => find(selector).click(),
      back: () => session.navigate().back(),
      reload: () => session.navigate().refresh(),
      value: <Value>(expression: string) => session.executeScript<Value>(`return ${expression}`),
      errors: () => [],
      close: () => session.quit(),
    };
  },
};
