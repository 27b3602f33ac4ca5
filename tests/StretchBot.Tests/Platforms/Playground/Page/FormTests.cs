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
    public async Task Lines_ticks_and_a_file_are_filled_in_and_sent()
    {
        var page = await Open();
        await Say(page, "/stretch fields");
        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "Every field" });
        await form.GetByLabel("Story").FillAsync("One\nTwo");
        await Expect(form.GetByLabel("Wrists")).ToBeCheckedAsync();
        await form.GetByLabel("Knees").CheckAsync();
        await form.GetByLabel("Calendar")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "off.ics",
                    MimeType = "text/calendar",
                    Buffer = "BEGIN"u8.ToArray(),
                }
            );

        await form.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();

        await Expect(form).ToBeHiddenAsync();
        await Expect(Message(page, "Filled in").Locator("ul.lines > li"))
            .ToHaveTextAsync(["avoid=knees,wrists", "calendar=BEGIN", "story=One\r\nTwo"]);
        NothingWentWrong();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_of_and_the_form_stays()
    {
        var page = await Open();
        await Say(page, "/stretch fields");
        var form = page.GetByRole(AriaRole.Dialog, new() { Name = "Every field" });
        await form.GetByLabel("Calendar")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "off.ics",
                    MimeType = "text/calendar",
                    Buffer = new byte[4096],
                }
            );

        await form.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();

        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("off.ics is too large. It may have 2 kB.");
        NothingWentWrong();
    }

    [Fact]
    public async Task A_file_that_is_given_is_saved_under_its_name()
    {
        var page = await Open();

        var saved = await page.RunAndWaitForDownloadAsync(() => Say(page, "/stretch export"));

        saved.SuggestedFilename.ShouldBe("mine.json");
        await Expect(Message(page, "Here it is")).ToContainTextAsync("Only you can see this");
        NothingWentWrong();
    }

    [Fact]
    public async Task Choosing_from_a_menu_does_what_the_choice_says()
    {
        var page = await Open();
        await Say(page, "/stretch menu");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Choose a side" })
            .SelectOptionAsync(new SelectOptionValue { Label = "Tails – The other side" });

        await Expect(Message(page, "Tails")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Choose a side" })).ToHaveCountAsync(0);
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
