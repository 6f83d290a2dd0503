/**
 * The browser's side of passkeys. The server hands over a challenge as JSON and gets the answer as
 * JSON; an empty answer means that there is none, whatever the reason.
 */
type Act = (options: string) => Promise<string>;

const answer = async (work: () => Promise<Credential | null>): Promise<string> => {
  try {
    const credential = (await work()) as PublicKeyCredential | null;
    return credential ? JSON.stringify(credential.toJSON()) : '';
  } catch {
    return '';
  }
};

const ask: Act = (options) =>
  answer(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)),
    }),
  );

const create: Act = (options) =>
  answer(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)),
    }),
  );

const home = window as unknown as { kiezfonds?: Record<string, unknown> };
home.kiezfonds = { ...home.kiezfonds, passkeys: { ask, create } };

export {};
