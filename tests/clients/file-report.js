// Files a report with Microsoft's own Direct Line client, as any web chat would.
//   node file-report.js <domain> <token> <websocket|polling> <zh|en>
// Prints one line of JSON: { receipt, echoed, heard }.
'use strict';

global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [domain, token, transport, language] = process.argv.slice(2);
const conversations = {
  zh: { story: '我们小区二号楼的消防通道被锁了，还堆满了杂物', place: '朝阳区通惠家园12号楼', press: ['提交', '匿名', '跳过', '不清楚', '不留'], other: '不清楚' },
  en: { story: 'The fire exit of building 2 is chained shut and full of rubbish', place: 'Building 12, Tonghui Jiayuan, Chaoyang District', press: ['Submit', 'File it', 'Anonymous', 'Skip', "Don't know", 'I don’t know', 'No contact'], other: 'skip' },
}[language];

const line = new DirectLine({ domain, token, webSocket: transport === 'websocket', pollingInterval: 200 });
const heard = [];
const posted = new Map();
let echoed = 0;
let said = 0;
let quiet = null;
let last = [];

function post(text) {
  said++;
  if (said > 25) { end('the conversation does not end'); }
  line.postActivity({ type: 'message', from: { id: 'citizen' }, text, locale: language === 'zh' ? 'zh-CN' : 'en-US' })
    .subscribe(id => posted.set(id, text), problem => end(`posting failed: ${problem}`));
}

function answer() {
  const buttons = last.flatMap(activity => ((activity.suggestedActions || {}).actions || []).map(action => action.value));
  const pressed = conversations.press.find(label => buttons.includes(label));
  if (said === 0) { post(conversations.story); } else if (said === 1) { post(conversations.place); } else { post(pressed || buttons[buttons.length - 1] || conversations.other); }
}

function end(problem, receipt) {
  console.log(JSON.stringify({ problem, receipt, echoed, said, heard }));
  process.exit(problem ? 1 : 0);
}

line.connectionStatus$.subscribe(status => {
  if (status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.ExpiredToken) { end(`connection status ${ConnectionStatus[status]}`); }
});

line.activity$.subscribe(activity => {
  if (activity.type !== 'message') { return; }
  if (activity.from.id === 'citizen' || activity.from.role === 'user') { echoed++; last = []; return; }
  heard.push(activity.text);
  last.push(activity);
  const receipt = (activity.channelData || {}).receipt;
  if (receipt) { end(null, receipt); }

  // The hotline may say several lines; the person answers when it has finished.
  clearTimeout(quiet);
  quiet = setTimeout(answer, 500);
}, problem => end(`the stream failed: ${problem}`));

setTimeout(() => end('no receipt within a minute'), 60000).unref();
