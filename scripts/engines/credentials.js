import { spawnSync } from 'node:child_process';
import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a server with TLS needs: a certificate for the loopback address, a file of passwords, a key for tokens, a secret
 * that its nodes share. Made anew for each server; nothing of it is worth anything elsewhere.
 */
export function makeCredentials(folder, keytool) {
  const store = join(folder, 'server.p12');
  const storePassword = randomBytes(12).toString('hex');
  const certificate = join(folder, 'server.pem');
  const common = ['-keystore', store, '-storepass', storePassword, '-alias', 'server'];
  const names = ['-dname', 'CN=localhost', '-ext', 'SAN=IP:127.0.0.1,DNS:localhost', '-ext', 'BC=ca:true'];
  made(keytool, ['-genkeypair', '-keyalg', 'EC', '-storetype', 'PKCS12', '-validity', '2', ...names, ...common]);
  made(keytool, ['-exportcert', '-rfc', '-file', certificate, ...common]);
  const user = 'analyst';
  const password = randomBytes(12).toString('base64url');
  const salt = randomBytes(16);
  const digest = pbkdf2Sync(password, salt, 1000, 64, 'sha1').toString('hex');
  const passwords = join(folder, 'password.db');
  writeFileSync(passwords, `${user}:1000:${salt.toString('hex')}:${digest}\n`, { mode: 0o600 });
  const tokenKey = randomBytes(32);
  const tokenKeyFile = join(folder, 'token.key');
  writeFileSync(tokenKeyFile, tokenKey.toString('base64'), { mode: 0o600 });
  const secret = randomBytes(32).toString('base64');
  return {
    store,
    storePassword,
    certificate,
    user,
    password,
    passwords,
    tokenKeyFile,
    token: token(user, tokenKey),
    secret,
  };
}

/** A JSON web token for a user, good for an hour. */
function token(user, key) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: user, iat: now, exp: now + 3600 })}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

function made(keytool, args) {
  if (!existsSync(keytool)) throw new Error(`${keytool} is missing: the certificate of the tests is made with it.`);
  const { status, stdout, stderr } = spawnSync(keytool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`keytool ended with ${status}: ${stdout}${stderr}`);
}
