using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed class FormTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_fault_is_shown_at_its_field_and_put_right()
    {
        var page = await Open(channel: "design");
        await Say(page, "/stretch schedule add");
        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "Add a schedule" });
        var times = form.GetByLabel("Times");
        await form.GetByLabel("Days").SelectOptionAsync("daily");
        await times.FillAsync("25:61");

        await form.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();

        await Expect(times).ToBeFocusedAsync();
        await Expect(times).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(times)
            .ToHaveAccessibleDescriptionAsync(
                "Separated by commas, for example 10:30, 15:00. I can't read the time “25:61”."
            );
        await Expect(times).ToHaveValueAsync("25:61");
        await Expect(form.GetByLabel("Days")).ToHaveValueAsync("daily");
        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nothing was stored.");

        await times.FillAsync("10:30");
        await times.PressAsync("Enter");

        await Expect(form).ToBeHiddenAsync();
        await Expect(Message(page, "Added")).ToContainTextAsync("Breaks come on daily in #design.");
        await Expect(Composer(page)).ToBeFocusedAsync();
        NothingWentWrong();
    }

    [Fact]
    public async Task Escape_closes_the_form_and_nothing_is_sent()
    {
        var page = await Open();
        await Say(page, "/stretch schedule add");
        var form = page.GetByRole(AriaRole.Dialog);
        await Expect(form.GetByLabel("Days")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(form).ToBeHiddenAsync();
        await Expect(Composer(page)).ToBeFocusedAsync();
        (await Host.Messages("you")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_cannot_be_sent_stays_with_what_was_typed()
    {
        var page = await Open();
        await Say(page, "/stretch schedule add");
        var form = page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Times").FillAsync("10:30");
        Host.Store.Trouble = new LockedStore();

        await form.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();

        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing can be stored");
        await Expect(form.GetByLabel("Times")).ToHaveValueAsync("10:30");
    }
}
