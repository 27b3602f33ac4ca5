// A bot on discord.js that knows nothing of StretchBot. It says what it sees, one JSON line each; a test talks to it through the fake Discord.
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, MessageFlags, ModalBuilder,
  SlashCommandBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const say = (what, more = {}) => console.log(JSON.stringify({ what, ...more }));
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.FAKE_API, retries: 1 },
});

const commands = [
  new SlashCommandBuilder().setName('hello').setDescription('Answers at once'),
  new SlashCommandBuilder().setName('later').setDescription('Answers after a deferral'),
  new SlashCommandBuilder().setName('form').setDescription('Opens a form'),
  new SlashCommandBuilder().setName('find').setDescription('Suggests')
    .addStringOption(option => option.setName('what').setDescription('Anything').setRequired(true).setAutocomplete(true)),
];

client.once(Events.ClientReady, async () => {
  say('ready', { guilds: client.guilds.cache.size, user: client.user.username });
  const registered = await client.application.commands.set(commands);
  say('registered', { count: registered.size });
});
client.on(Events.ShardResume, (id, replayed) => say('resumed', { replayed }));
client.on(Events.Error, fault => say('error', { message: fault.message }));

client.on(Events.InteractionCreate, async interaction => {
  try {
    await answer(interaction);
    say('answered', { id: interaction.id });
  } catch (fault) {
    say('error', { message: fault.message });
  }
});

async function answer(interaction) {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: interaction.options.getFocused(), value: 'pigeon' }]);
  if (interaction.isButton())
    return interaction.update({ content: 'Pressed', components: [] });
  if (interaction.isModalSubmit())
    return interaction.reply({ content: interaction.fields.getTextInputValue('words'), flags: MessageFlags.Ephemeral });
  switch (interaction.commandName) {
    case 'hello':
      return interaction.reply({
        content: `Hello ${interaction.user.globalName}`,
        embeds: [{ title: 'A title', description: 'A description' }],
        components: [
          new ActionRowBuilder().addComponents(
            new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary)),
        ],
      });
    case 'later':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('Here it is');
      return interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
    case 'form':
      return interaction.showModal(
        new ModalBuilder().setCustomId('form').setTitle('A form').addComponents(
          new ActionRowBuilder().addComponents(
            new TextInputBuilder().setCustomId('words').setLabel('Words').setStyle(TextInputStyle.Short))));
  }
}

await client.login(process.env.FAKE_TOKEN);
