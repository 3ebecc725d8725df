/** IPv4 addresses that must never be reached: of this machine, of networks around it, of clouds' insides. */
export const innerV4: readonly string[] = [
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.254",
  "192.168.1.1",
  "169.254.169.254",
  "169.254.170.2",
  "100.64.0.1",
  "100.100.100.200",
  "192.0.0.192",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "168.63.129.16",
];

const bytesOf = (ip: string): number[] => ip.split(".").map(Number);
const numberOf = (ip: string): number => bytesOf(ip).reduce((sum, byte) => sum * 256 + byte, 0);
const hex = (number: number, digits = 0): string => number.toString(16).padStart(digits, "0");
const pairOf = (ip: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = bytesOf(ip);
  return `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
};
const circled = (ip: string): string =>
  ip.replace(/\d/g, (digit) => (digit === "0" ? "⓪" : String.fromCodePoint(0x245f + Number(digit))));

/** Ways to write an IPv4 address as a host. */
const forms: Readonly<Record<string, (ip: string) => string>> = {
  plain: (ip) => ip,
  "with a dot behind": (ip) => `${ip}.`,
  decimal: (ip) => String(numberOf(ip)),
  hex: (ip) => `0x${hex(numberOf(ip), 8)}`,
  octal: (ip) => `0${numberOf(ip).toString(8).padStart(11, "0")}`,
  "hex parts": (ip) =>
    bytesOf(ip)
      .map((byte) => `0x${hex(byte)}`)
      .join("."),
  "octal parts": (ip) =>
    bytesOf(ip)
      .map((byte) => `0${byte.toString(8)}`)
      .join("."),
  short: (ip) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytesOf(ip);
    return `${a}.${b * 65_536 + c * 256 + d}`;
  },
  "full-width dots": (ip) => ip.replaceAll(".", "。"),
  "circled digits": circled,
  "percent signs": (ip) => ip.replace(/^\d/, (digit) => `%3${digit}`),
  mapped: (ip) => `[::ffff:${ip}]`,
  "mapped, in hex": (ip) => `[::ffff:${pairOf(ip)}]`,
  compatible: (ip) => `[::${pairOf(ip)}]`,
  translated: (ip) => `[::ffff:0:${pairOf(ip)}]`,
  NAT64: (ip) => `[64:ff9b::${pairOf(ip)}]`,
  "local NAT64": (ip) => `[64:ff9b:1::${pairOf(ip)}]`,
  "6to4": (ip) => `[2002:${pairOf(ip)}::1]`,
  Teredo: (ip) => `[2001:0:${pairOf(ip)}::1]`,
  ISATAP: (ip) => `[2a00:1450::5efe:${pairOf(ip)}]`,
};

export const innerV6: readonly string[] = [
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[0000:0000:0000:0000:0000:0000:0000:0001]",
  "[fe80::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fec0::1]",
  "[ff02::1]",
  "[100::1]",
  "[5f00::1]",
  "[3fff::1]",
  "[2001:db8::1]",
  "[2001:2::1]",
  "[4000::1]",
];

export const innerNames: readonly string[] = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ｌｏｃａｌｈｏｓｔ",
  "a.localhost",
  "localhost.localdomain",
  "printer",
  "printer.local",
  "nas.lan",
  "router.home",
  "intranet",
  "wiki.intranet",
  "wiki.corp",
  "db.internal",
  "metadata.google.internal",
  "metadata",
  "box.home.arpa",
  "1.0.0.127.in-addr.arpa",
  "service.onion",
  "server.test",
];

/** Every form of every inner address as an address of a page, with what it is. */
export function innerAddresses(port: number): readonly (readonly [what: string, address: string])[] {
  const hosts = [
    ...innerV4.flatMap((ip) =>
      Object.entries(forms).map(([what, form]) => [`${ip} ${what}`, form(ip)] as const),
    ),
    ...[...innerV6, ...innerNames].map((host) => [host, host] as const),
  ];
  return hosts.map(([what, host]) => [what, `http://${host}:${port}/latest/meta-data/`]);
}

/** What is wrong with the address itself, whatever its host. */
export function oddAddresses(port: number): readonly (readonly [address: string, fault: string])[] {
  const host = `127.0.0.1:${port}`;
  return [
    [`HTTP://${host}/`, "fetch-private"],
    [`hTtP://${host}/`, "fetch-private"],
    [`http:${host}/`, "fetch-private"],
    [`http:/${host}/`, "fetch-private"],
    [`http:\\\\${host}\\`, "fetch-private"],
    [`http:///${host}/`, "fetch-private"],
    [`http://${host}#@paper.example/`, "fetch-private"],
    [`http://${host}?@paper.example/`, "fetch-private"],
    [`http://${host}\\@paper.example/`, "fetch-private"],
    [`http://127.0.0\t.1:${port}/`, "fetch-private"],
    [`http://127.0.0.1\r\n:${port}/`, "fetch-private"],
    [`http://127.0.0.1\u00ad:${port}/`, "fetch-private"],
    [`http://paper.example@${host}/`, "fetch-credentials"],
    [`http://paper.example:80@${host}/`, "fetch-credentials"],
    [`http://user:secret@paper.example/`, "fetch-credentials"],
    [`https://:secret@paper.example/`, "fetch-credentials"],
    ["http://paper.example:22/", "fetch-port"],
    ["http://paper.example:6379/", "fetch-port"],
    ["http://paper.example:0/", "fetch-port"],
    ["http://paper.example:99999/", "fetch-address"],
    ["http://", "fetch-address"],
    ["http://[::1/", "fetch-address"],
    ["http://[fe80::1%25eth0]/", "fetch-address"],
    ["http://pa per.example/", "fetch-address"],
    ["http://256.256.256.256/", "fetch-address"],
    ["ftp://paper.example/", "fetch-scheme"],
    ["gopher://paper.example/_x", "fetch-scheme"],
    ["ws://paper.example/", "fetch-scheme"],
    ["blob://paper.example/x", "fetch-scheme"],
    ["dict://paper.example:11211/stat", "fetch-scheme"],
  ];
}
