// The least that a bot on discord.js can be: one fixed embed for every command. What StretchBot's speed is measured against.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.FAKE_API, globalRequestsPerSecond: 100_000 } });
const embed = { title: 'Pigeon, right side', description: 'Bring the right knee forward behind the right wrist.' };
client.on(Events.InteractionCreate, interaction => interaction.reply({ embeds: [embed] }).catch(fault => console.error(fault.message)));
client.once(Events.ClientReady, () => console.log('ready'));
await client.login(process.env.FAKE_TOKEN);
