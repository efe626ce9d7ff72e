import { existsSync, readFileSync } from 'node:fs';

// Says in a line what TypeScript would say in hundreds: packages that are not there, or not as package-lock.json has them.
const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

const installed = packagesOf('node_modules/.package-lock.json');
const other = Object.entries(packagesOf('package-lock.json')).find(
  ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
);
if (other) {
  console.error(`Packages are missing or older than package-lock.json (${other[0]}): run npm ci`);
  process.exitCode = 1;
}
