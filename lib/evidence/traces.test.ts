import { describe, expect, test } from 'vitest';
import { isTraceFrame } from './trace-frames';
import { tracePatterns } from './traces';

const tracesIn = (text: string) => tracePatterns.flatMap(({ find }) => find(text));

describe.each<[language: string, name: string, trace: string]>([
  [
    'Firefox',
    'TypeError',
    `TypeError: can't access property "id", order is undefined
totals@https://halden.kelda.example/assets/orders-7f3.js:41:18
useTotals/<@https://halden.kelda.example/assets/orders-7f3.js:88:5
async*load@https://halden.kelda.example/assets/main.js:9:3`,
  ],
  [
    'Safari',
    'TypeError',
    `TypeError: undefined is not an object (evaluating 'order.id')
totals@https://halden.kelda.example/assets/orders-7f3.js:41:18
forEach@[native code]
global code@https://halden.kelda.example/assets/main.js:9:3`,
  ],
  [
    'Salesforce Aura in Firefox',
    'InvalidStateError',
    `Uncaught InvalidStateError: component is gone
$A.ns.Util.prototype.apply@https://halden.lightning.force.com/auraFW/javascript/abc/aura_prod.js:961:214
dispatch@https://halden.lightning.force.com/components/orders.js:12:7`,
  ],
  [
    'Chrome',
    'SyntaxError',
    `Uncaught (in promise) SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
    at JSON.parse (<anonymous>)
    at async https://halden.kelda.example/assets/main.js:9:3
    at async Promise.all (index 0)`,
  ],
  [
    'PHP',
    'OrderMissing',
    `PHP Fatal error:  Uncaught Kelda\\OrderMissing: Order 48213 is gone in /srv/shop/orders.php:149
Stack trace:
#0 /srv/shop/api.php(56): Kelda\\Orders->read(48213)
#1 [internal function]: Kelda\\Api->handle()
#2 {main}`,
  ],
  [
    'PHP of a framework',
    'QueryException',
    `[2026-11-18 09:05:12] production.ERROR: SQLSTATE[40001] {"exception":"[object] (Illuminate\\Database\\QueryException(code: 40001): deadlock
[stacktrace]
#0 /srv/vendor/laravel/Connection.php(712): runQueryCallback()
#1 /srv/app/Sync.php(44): run()`,
  ],
  [
    'Elixir',
    'RuntimeError',
    `** (RuntimeError) the list is empty
    (kelda 0.4.1) lib/kelda/sync.ex:44: Kelda.Sync.run/1
    (stdlib 5.2) gen_server.erl:1123: :gen_server.try_handle_call/4`,
  ],
  [
    'Elixir, a module of its own',
    'NoResultsError',
    `** (Ecto.NoResultsError) expected at least one result
    (ecto 3.11.1) lib/ecto/repo/queryable.ex:164: Ecto.Repo.Queryable.one!/3
    lib/kelda/orders.ex:12: Kelda.Orders.get/1`,
  ],
  [
    'Dart',
    'FormatException',
    `Unhandled exception:
FormatException: Unexpected end of input (at character 1)
#0      _ChunkedJsonParser.fail (dart:convert-patch/convert_patch.dart:1383:5)
#1      Sync.run (package:kelda/sync.dart:44:12)
<asynchronous suspension>
#2      main (file:///srv/kelda/bin/main.dart:9:3)`,
  ],
  [
    'Rust',
    "thread 'tokio-runtime-worker' panicked at src/sync.rs:44:9:",
    `thread 'tokio-runtime-worker' panicked at src/sync.rs:44:9:
called \`Option::unwrap()\` on a \`None\` value
stack backtrace:
   0: rust_begin_unwind
             at /rustc/9fc6b/library/std/src/panicking.rs:665:5
   1: core::panicking::panic_fmt
             at /rustc/9fc6b/library/core/src/panicking.rs:74:14
   2: kelda::sync::run
             at ./src/sync.rs:44:9`,
  ],
  [
    'C++ in gdb',
    'Program received signal SIGSEGV, Segmentation fault.',
    `Program received signal SIGSEGV, Segmentation fault.
#0  0x00005555555551a9 in kelda::Sync::run (this=0x0) at sync.cpp:44
#1  0x00005555555551d2 in main () at main.cpp:9`,
  ],
  [
    'C++ in gdb, wrapped',
    '#0 0x40852ce2 in cgi_bucket_read (b=0x8311f10, str=0xbfffdbb8,',
    `#0  0x40852ce2 in cgi_bucket_read (b=0x8311f10, str=0xbfffdbb8,
    len=0xbfffdbbc) at mod_cgi.c:928
No locals.
#1  0xbfffe2e0 in ??
()
No symbol table info available.
#2  0x40330f7e in main () at main.c:9`,
  ],
  [
    'C++ with the address sanitizer',
    '==4711==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010',
    `==4711==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010
    #0 0x4f8e1b in kelda::Sync::run() /srv/src/sync.cpp:44:9
    #1 0x4f8f22 in main /srv/src/main.cpp:9:3`,
  ],
  [
    'C++ by address',
    "terminate called after throwing an instance of 'std::out_of_range'",
    `terminate called after throwing an instance of 'std::out_of_range'
  what():  vector::_M_range_check
./sync(_ZN5kelda4Sync3runEv+0x1d) [0x55f0c0ffee10]
/lib/x86_64-linux-gnu/libc.so.6(+0x29d90) [0x7f11c0ffee90]`,
  ],
  [
    'Swift',
    'Fatal error: Unexpectedly found nil while unwrapping an Optional value',
    `Fatal error: Unexpectedly found nil while unwrapping an Optional value
0   Kelda                               0x0000000104b3a1c0 $s5Kelda4SyncC3runyyF + 124
1   UIKitCore                           0x00000001a2b3c4d5 -[UIApplication _run] + 1034`,
  ],
  [
    'Objective-C',
    'NSRangeException',
    `*** Terminating app due to uncaught exception 'NSRangeException', reason: 'index 3 beyond bounds'
*** First throw call stack:
0   CoreFoundation                      0x00000001a1b2c3d4 __exceptionPreprocess + 220
1   Kelda                               0x0000000104b3a1c0 -[Sync run] + 96`,
  ],
  [
    'Android, in its log',
    'IllegalArgumentException',
    `11-18 09:05:12.331  4711  4711 E AndroidRuntime: FATAL EXCEPTION: main
11-18 09:05:12.331  4711  4711 E AndroidRuntime: java.lang.IllegalArgumentException: closed
11-18 09:05:12.331  4711  4711 E AndroidRuntime: \tat org.kelda.Sync.run(Sync.java:44)
11-18 09:05:12.331  4711  4711 E AndroidRuntime: \tat android.os.Handler.dispatchMessage(Handler.java:106)`,
  ],
  [
    'Android, brief',
    'NullPointerException',
    `E/AndroidRuntime( 4711): java.lang.NullPointerException: order
E/AndroidRuntime( 4711): \tat org.kelda.Sync.run(Sync.java:44)
E/AndroidRuntime( 4711): \tat org.kelda.Main.main(Main.java:9)`,
  ],
  [
    'Java, an empty line between all',
    'IllegalStateException',
    `org.kelda.IllegalStateException: closed

\tat org.kelda.Sync.run(Sync.java:44)

\tat org.kelda.Main.main(Main.java:9)

Caused by: java.net.ConnectException: refused

\tat java.base/java.net.Socket.connect(Socket.java:991)`,
  ],
  [
    'Java, not called an error',
    'OrderGone',
    `org.kelda.orders.OrderGone: 48213
\tat org.kelda.Sync.run(Sync.java:44)
\t... 12 common frames omitted`,
  ],
  [
    'Python, not called an error',
    'TimeoutExpired',
    `Traceback (most recent call last):
  File "/srv/sync.py", line 44, in run
    subprocess.run(command, timeout=5)
    ~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^
subprocess.TimeoutExpired: Command timed out`,
  ],
  [
    'Python, without source',
    'DoesNotExist',
    `Traceback (most recent call last):
  File "/srv/orders.py", line 12, in get
orders.models.Order.DoesNotExist: Order matching query does not exist.`,
  ],
  [
    'Python, interrupted',
    'KeyboardInterrupt',
    `Traceback (most recent call last):
  File "/srv/sync.py", line 44, in <module>
    main()
KeyboardInterrupt`,
  ],
  [
    '.NET with an inner exception',
    'AggregateException',
    `Unhandled exception. System.AggregateException: One or more errors occurred.
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at Kelda.Sync.Connect(String host) in /srv/Sync.cs:line 44
   --- End of inner exception stack trace ---
   at Kelda.Program.Main(String[] args)`,
  ],
  [
    'Java, in a thread',
    'ServiceConfigurationError',
    `Exception in thread "main" java.util.ServiceConfigurationError: no provider
\tat org.kelda.Sync.run(Sync.java:44)`,
  ],
  [
    'Java, in another’s words',
    'XmlParseException',
    `Internal Exception: org.kelda.XmlParseException: no such element
\tat org.kelda.Sync.run(Sync.java:44)`,
  ],
  [
    'Java, only the cause is named',
    'ConnectException',
    `at org.kelda.Sync.run(Sync.java:44)
Caused by: java.net.ConnectException: refused
\tat java.base/java.net.Socket.connect(Socket.java:991)`,
  ],
  [
    'Go, with an empty line',
    'panic: assignment to entry in nil map',
    `panic: assignment to entry in nil map

goroutine 1 [running]:
main.store(...)
	/srv/kelda/store.go:44
main.main()
	/srv/kelda/main.go:9 +0x25`,
  ],
  [
    'Ruby of a framework',
    'RecordNotFound',
    `ActiveRecord::RecordNotFound (Couldn't find Order with 'id'=48213):

app/controllers/orders_controller.rb:12:in 'show'
app/middleware/tenant.rb:7:in 'call'`,
  ],
  [
    'Ruby',
    'NoMethodError',
    `sync.rb:44:in 'Kelda::Sync#run': undefined method 'id' for nil (NoMethodError)
	from sync.rb:51:in '<main>'`,
  ],
  [
    'within docker compose',
    'ValueError',
    `sync-1  | Traceback (most recent call last):
sync-1  |   File "/srv/sync.py", line 44, in run
sync-1  |     raise ValueError("empty")
sync-1  | ValueError: empty`,
  ],
])('%s', (_language, name, trace) => {
  test.each([
    ['alone', '', ''],
    ['within a mail', 'Hello,\n\nthis comes since the update:\n\n', '\n\nThanks\nInes'],
    ['with words right below', 'See:\n\n', '\nVersion: 4.18\nThanks'],
  ])('is one trace %s', (_, before, after) => {
    const text = before + trace + after;
    const found = tracesIn(text);
    expect(found.map(({ value }) => value)).toEqual([name]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([trace]);
  });
});

test('two traces are two', () => {
  const trace = (name: string) => `java.lang.${name}: closed\n\tat org.kelda.Sync.run(Sync.java:44)`;
  const found = tracesIn(`${trace('IllegalStateException')}\n\nand before\n\n${trace('SecurityException')}`);
  expect(found.map(({ value }) => value)).toEqual(['IllegalStateException', 'SecurityException']);
});

test.each([
  'Write to ines@halden.example:25 or @mara',
  '1: open the page',
  '#1 Look at the events (page 3)',
  '# Heading at (the top)',
  '0   Kelda 4.18 + 12',
  '1. kelda::sync is called',
  'Meet me at noon (room 4)',
  'lib/kelda/sync.ex is the file',
  '> said at 09:05',
])('no frame: %s', (line) => expect(isTraceFrame(line)).toBe(false));
