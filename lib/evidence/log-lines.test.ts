import { expect, test } from 'vitest';
import { isLogLine } from './log-lines';

test.each([
  // Tomcat, Oracle, klog, logcat, compact ISO.
  '18-Nov-2026 09:05:12.331 SEVERE [main] org.kelda.Sync.run failed',
  '18-Nov-2026 09:05:12.331 SCHWERWIEGEND [http-nio-8080-exec-3] org.kelda.Sync.run fehlgeschlagen',
  '18-NOV-26 09.05.12.331000 AM ERROR archiver stuck',
  'E1118 09:05:13.331245       1 controller.go:50] Failed to list orders',
  'W1118 09:05:13.331245   44123 reflector.go:547] watch of *v1.Pod ended',
  '11-18 09:05:12.331  4711  4720 W Sync    : token refused',
  '11-18 09:05:12.331 W/Sync(4711): token refused',
  'E/Sync    ( 4711): token refused',
  '20261118T090512.331Z ERROR token refused',
  '20261118 09:05:12.331 [main] WARN org.kelda.Sync - token refused',
  // JSON lines: the level anywhere, a word or a number.
  '{"level":50,"time":1763456712331,"pid":1,"msg":"token refused"}',
  '{"timestamp":"2026-11-18T09:05:12Z","logger":"org.kelda.sync.orders.and.much.more.that.is.long.enough.to.be.far","thread":"http-nio-8080-exec-3","message":"token refused by the issuer","level":"ERROR"}',
  '{"@t":"2026-11-18T09:05:12Z","@l":"Error","@m":"token refused"}',
  '{"severity":"ERROR","timestamp":"2026-11-18T09:05:12Z","textPayload":"token refused"}',
  // logfmt, nginx, Apache, PostgreSQL, MySQL, Serilog, Rails, Python, log4j, zerolog.
  'time="2026-11-18T09:05:12Z" level=error msg="token refused"',
  'ts=2026-11-18T09:05:12.331Z caller=sync.go:44 level=warn msg="slow"',
  '2026/11/18 09:05:12 [error] 1234#0: *5 connect() failed (111: Connection refused) while connecting to upstream',
  '[Wed Nov 18 09:05:12.331245 2026] [proxy:error] [pid 1234] AH00957: HTTP: attempt to connect failed',
  '2026-11-18 09:05:12.331 UTC [1234] ERROR:  deadlock detected',
  '2026-11-18T09:05:12.331245Z 8 [ERROR] [MY-010119] [Server] Aborting',
  '[09:05:12 ERR] token refused',
  '2026-11-18 09:05:12.331 +01:00 [WRN] slow query',
  'E, [2026-11-18T09:05:12.331245 #1234] ERROR -- : token refused',
  '2026-11-18 09:05:12,331 - sync - ERROR - token refused',
  'ERROR 2026-11-18 09:05:12,331 sync: token refused',
  // Such as have a time and no level.
  '2026-11-18T09:05:12.331245+00:00 halden sshd[24200]: Connection closed by 203.0.113.7',
  '<34>1 2026-11-18T09:05:12.003Z halden sync 4711 ID47 - token refused',
  '2026-11-18 09:05:12 W3SVC1 10.0.0.7 GET /v2/orders - 443 - 203.0.113.7 500 0 0 12',
  'https 2026-11-18T09:05:12.331245Z app/halden/50dc6c 203.0.113.7:2817 10.0.0.7:80 0.086 0.048 0.037 502 502 0 57',
  '1234:M 18 Nov 2026 09:05:12.331 # Out Of Memory allocating 48213 bytes',
  '2026/11/18 09:05:12 sync.go:44: token refused',
])('a log line: %s', (line) => expect(isLogLine(line)).toBe(true));

test.each([
  'On 2026-11-18 at 09:05 we saw an error',
  'It failed on 18-Nov-2026 and again on Friday',
  'E1118 is the room, see you at 09:05:13',
  'Version 4.18 10:20 is an error',
  'Order 20261118 is an error',
  '{"level":"error","msg":"token refused"}',
  'GET /v2/orders 500',
  'The level is high since 09:05',
])('no log line: %s', (line) => expect(isLogLine(line)).toBe(false));
