// A minimal Bolt app: a fixed block for every command, and everything else that the fake Slack must get right for an independent client.
// It says what it saw, a line each.
const { App, LogLevel } = require('@slack/bolt');

const isHttp = process.env.PEER_MODE === 'http';
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: isHttp ? undefined : process.env.SLACK_APP_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  socketMode: !isHttp,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});

const say = (...words) => console.log(words.join(' '));

app.command('/stretch', async ({ command, ack, client }) => {
  if (command.text === 'form') {
    await ack();
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'peer',
        title: { type: 'plain_text', text: 'Peer' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [{
          type: 'input',
          block_id: 'name',
          label: { type: 'plain_text', text: 'Name' },
          element: { type: 'plain_text_input', action_id: 'value' },
        }],
      },
    });
    return;
  }
  await ack({
    text: 'A fixed block',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'A *fixed* block' } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'press', value: 'v', text: { type: 'plain_text', text: 'Press' } }] },
    ],
  });
  if (command.text === 'say') await client.chat.postMessage({ channel: command.channel_id, text: 'Said aloud' });
});

app.action('press', async ({ ack, respond, action }) => {
  await ack();
  say('pressed', action.value);
  await respond({ text: 'Pressed', replace_original: false });
});

app.view('peer', async ({ ack, view }) => {
  const name = view.state.values.name.value.value;
  if (name === 'wrong') {
    await ack({ response_action: 'errors', errors: { name: 'Not that one' } });
    return;
  }
  await ack();
  say('sent', name);
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Home' } }] },
  });
});

app.shortcut('start_break', async ({ ack }) => {
  await ack();
  say('shortcut');
});

(async () => {
  const server = await app.start(isHttp ? { port: 0, host: '127.0.0.1' } : undefined);
  say('ready', isHttp ? server.address().port : '');
})();
