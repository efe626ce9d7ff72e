interface ScriptRules {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptRules): ScriptRules;
}

const isOurs = (address: string): boolean =>
  address.startsWith('blob:') || address.startsWith(new URL('./', document.baseURI).href);

let policy: ScriptRules | null = null;

/**
 * The address of a script of ours, as a page under `require-trusted-types-for 'script'` wants it: by the one policy of the app,
 * `groundtrack`, which takes what the app is served with and what it made itself.
 * @throws TypeError for any other address.
 */
export function scriptAddress(address: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(new URL(address, document.baseURI).href);
}

function makePolicy(): ScriptRules {
  const rules: ScriptRules = {
    createScriptURL(address) {
      if (isOurs(address)) return address;
      throw new TypeError(`${address} is no script of this app.`);
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('groundtrack', rules) ?? rules;
}
