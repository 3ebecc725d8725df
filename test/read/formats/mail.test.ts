import { describe, expect, test } from "vitest";
import { bodyLines, plain } from "../outline.ts";
import { readAs } from "./tree.ts";

const first = "The lamp was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs.";
const second =
  "Nobody had asked him to, and nobody read the book until the spring in which the rock was sold.";

const head = `Return-Path: <ida@press.example>
From: Ida Marsh <ida@press.example>
To: Class 4b <class@school.example>
Subject: =?utf-8?Q?The_keeper=E2=80=99s_book?=
Date: Mon, 3 May 2021 23:30:00 -0400
MIME-Version: 1.0
`;

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

describe("an e-mail", () => {
  const text = `${head}Content-Type: text/plain; charset=utf-8; format=flowed

${first}

${second}

-- ${""}
Ida Marsh
Saltery Press
`;

  test("as text: subject, sender and day are facts; the signature is apart; no address is printed", async () => {
    const { article } = await readAs(crlf(text), "message/rfc822");
    expect(article).toMatchObject({
      title: { value: "The keeper’s book", found: "metadata" },
      byline: { value: "Ida Marsh", found: "metadata" },
      published: { value: "2021-05-03", found: "metadata" },
    });
    expect(bodyLines(article)).toEqual([`¶1 ${first}`, `¶2 ${second}`]);
    expect(article.matter.map(({ kind }) => kind)).toContain("signature");
    expect(JSON.stringify([article.body, article.matter])).not.toContain("@");
  });

  test("that was passed on says nothing of who wrote the text, or when", async () => {
    const passed = text.replace(/Subject: .*/, "Subject: Re: Fwd: The book");
    const { article } = await readAs(crlf(passed), "message/rfc822");
    expect(article.title.value).toBe("The book");
    expect(article).not.toHaveProperty("byline");
    expect(article).not.toHaveProperty("published");
  });

  test("pictures sent along stand below the text, above no signature", async () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

${first}

${second}

--b
Content-Type: image/png; name="quay.png"
Content-Disposition: attachment; filename="quay.png"
Content-Transfer-Encoding: base64

iVBORw0=
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="list.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`;
    const { article } = await readAs(crlf(mail), "message/rfc822");
    expect(bodyLines(article)).toEqual([`¶1 ${first}`, `¶2 ${second}`, "picture 1 "]);
    expect(article.pictures).toMatchObject([
      { called: "quay.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d) },
    ]);
  });

  test("as HTML beside text, in windows-1252", async () => {
    const html = `<html><head><title>x</title></head><body><h2>Dusk</h2><p>${first}</p><blockquote><p>“It’s lit”, he said, and went down the stairs again.</p></blockquote><p>${second}</p><script>alert(1)</script></body></html>`;
    const mail = `${head}Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

No text here.
--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

${html.replaceAll("=", "=3D").replace("“", "=93").replace("”", "=94").replace("’", "=92")}
--b--
`;
    const { article } = await readAs(crlf(mail), "message/rfc822");
    expect(bodyLines(article)).toEqual([
      "## Dusk",
      `¶1 ${first}`,
      "> ¶2 “It’s lit”, he said, and went down the stairs again.",
      `¶3 ${second}`,
    ]);
  });

  test("without a text", async () => {
    await expect(readAs(crlf(`${head}\n`), "message/rfc822")).rejects.toMatchObject({
      code: "ARTICLE_EMPTY",
    });
  });

  test("of parts within parts without end", async () => {
    const parts = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    );
    await expect(readAs(crlf(`${head}${parts.join("")}`), "message/rfc822")).rejects.toMatchObject({
      code: "SOURCE_BROKEN",
    });
  });
});

describe("a message passed on in a message", () => {
  const typed = (type: string, body: string): string =>
    crlf(
      `${head.replace(/Subject: .*/, "Subject: Fwd: The book")}Content-Type: ${type}; charset=utf-8\n\n${body}`,
    );
  const told = `${first}\n\n${second}\n`;
  const inner =
    "From: The Saltery Post <news@post.example>\nDate: Sun, 2 May 2021\nSubject: The book\nTo: <ida@press.example>";
  const foot =
    "You received this message because you are subscribed to the Post.\nTo unsubscribe, go to https://post.example/u\n\nSaltery Post, 12 Quay Street\n\nSent from my telephone\n";

  test.each([
    [
      "with its head and the lines below",
      `For tomorrow.\n\n---------- Forwarded message ---------\n${inner}\n\n${told}\n${foot}`,
    ],
    [
      "in Outlook’s way",
      `-----Original Message-----\nFrom: Ida Marsh [mailto:ida@press.example]\nSent: Sunday, May 2, 2021\nTo: Class\nSubject: The book\n\n${told}\n____________\nThis e-mail and any attachments are confidential.\n`,
    ],
    ["as a quotation", `Please read.\n\n${`${inner}\n\n${told}`.replace(/^/gm, "> ")}`],
    ["twice", `A\n\n${inner}\n\nB\n\n${inner}\n\n${told}`],
  ])("as text, %s", async (_, body) => {
    const { article } = await readAs(typed("text/plain", body), "message/rfc822");
    expect(bodyLines(article)).toEqual([`¶1 ${first}`, `¶2 ${second}`]);
    expect(JSON.stringify([article.body, article.matter])).not.toContain("@");
  });

  test("as HTML, in French", async () => {
    const html = `<div>À lire.</div><div>Envoyé de mon téléphone</div><blockquote type="cite"><div><b>De :</b> La Gazette &lt;info@gazette.example&gt;<br><b>Objet :</b> Le cahier<br><b>Date :</b> 2 mai 2021<br><b>À :</b> ida@press.example</div><p>${first}</p><p>${second}</p><p>Vous recevez ce message car vous êtes abonné. Pour vous désabonner, cliquez ici.</p></blockquote>`;
    const { article } = await readAs(typed("text/html", html), "message/rfc822");
    expect(bodyLines(article)).toEqual([`¶1 ${first}`, `¶2 ${second}`]);
    expect(article.matter.map(({ text }) => text)).toContain("À lire.");
  });

  test("an answer that is longer than what it answers is the article", async () => {
    const body = `${told}\n-----Original Message-----\n${inner}\n\nThanks.\n`;
    const { article } = await readAs(typed("text/plain", body), "message/rfc822");
    expect(bodyLines(article).slice(0, 2)).toEqual([`¶1 ${first}`, `¶2 ${second}`]);
  });
});

describe("a page saved as one file", () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The keeper - The Saltery Post</title><meta property="og:site_name" content="The Saltery Post"></head><body><nav><a href="/">Home</a></nav><article><h1>The keeper</h1>${`<p>${first} ${second}</p>`.repeat(4)}</article></body></html>`;
  const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/keeper
Subject: The keeper
Date: Mon, 3 May 2021 23:30:00 -0400
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://post.example/keeper

${html.replaceAll("=", "=3D")}
--b
Content-Type: text/html
Content-Location: https://ads.example/frame
Content-Transfer-Encoding: quoted-printable

<html><body><p>Buy lamps now, at half the price, from the only maker of lamps you will ever need.</p></body></html>
--b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://post.example/rock.png

iVBORw0KGgo=
--b--
`;

  test("is the page, with its address; the day of saving is not the article's", async () => {
    const { article } = await readAs(crlf(saved), "multipart/related");
    expect(article).toMatchObject({
      title: { value: "The keeper" },
      publisher: { value: "The Saltery Post" },
      address: { value: "https://post.example/keeper", found: "metadata" },
    });
    expect(article).not.toHaveProperty("published");
    expect(article.body.children).toHaveLength(4);
    expect(plain(article.body)).not.toContain("half the price");
  });

  test("is broken when its page is missing", async () => {
    await expect(readAs(crlf(saved.slice(0, 300)), "multipart/related")).rejects.toMatchObject({
      code: "ARTICLE_EMPTY",
    });
  });
});

test("of a page saved with its folder, the pictures' captions are kept", async () => {
  const figure = `<figure><img src="keeper_files/rock.jpg"><figcaption>The rock at low water.</figcaption></figure>`;
  const page = `<!DOCTYPE html>\n<!-- saved from url=(0027)https://post.example/keeper -->\n<html lang="en"><head><title>The keeper</title><link rel="stylesheet" href="./keeper_files/style.css"></head><body><article><h1>The keeper</h1><p>${first} ${second}</p>${figure}${`<p>${second} ${first}</p>`.repeat(3)}</article></body></html>`;
  const { article } = await readAs(page, "text/html");
  expect(bodyLines(article)).toContain("picture 1 caption The rock at low water.");
  expect(article.address?.value).toBe("https://post.example/keeper");
});
