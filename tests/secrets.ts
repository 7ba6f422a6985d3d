/** What opens the owner's pages: 256 bits, as `npm start` would make them. */
export const adminToken = 'dGVzdHMtb25seS10b2tlbi1vZi0yNTYtYml0cy0wMDE';

/** What encrypts what people write: 32 bytes. */
export const dataKey = 'dGVzdHMtb25seS1kYXRhLWtleS1vZi0yNTYtYml0cy0';

/** What a Worker needs to answer everything. */
export const secrets = { ADMIN_TOKEN: adminToken, DATA_KEY: dataKey };
