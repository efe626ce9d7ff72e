import { vi } from 'vitest';

// Files of the Node tests share one process. Each finds it as new: globals, clock and variables are the process's own again, and every
// module of the app is evaluated anew; only libraries stay as they are.
vi.useRealTimers();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.resetModules();
