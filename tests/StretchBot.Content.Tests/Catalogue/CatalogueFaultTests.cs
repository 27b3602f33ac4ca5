namespace StretchBot.Content.Tests;

public class CatalogueFaultTests
{
    [Fact]
    public void The_file_that_the_tests_break_is_good() =>
        Content.Catalogue.Load([("wave.yaml", StretchFile.Good)]).Stretches.ShouldHaveSingleItem();

    [Theory]
    [InlineData("kind: dynamic", "colour: blue", "colour", "is not known; accepted are")]
    [InlineData("name: Wave\n", "", "name", "is missing; text of at most 60 characters")]
    [InlineData("name: Wave", "name: ''", "name", "is empty")]
    [InlineData("name: Wave", "name: [Wave]", "name", "is not text")]
    [InlineData("slug: wave", "slug: Big Wave", "slug", "lower case letters, digits and single hyphens")]
    [InlineData("slug: wave", "slug: -wave", "slug", "lower case letters, digits and single hyphens")]
    [InlineData("areas: [arms]", "areas: [arm pit]", "areas", "names 'arm pit', which is not known; accepted are neck")]
    [InlineData("kind: dynamic", "kind: bouncy", "kind", "'bouncy', which is not known; accepted are static, dynamic")]
    [InlineData("at_desk", "bed", "position", "accepted are at_desk, seated, standing, floor")]
    [InlineData("shoulder_injury", "sloth", "skip_tags", "names 'sloth', which is not known; accepted are pregnancy")]
    [InlineData("difficulty: 1", "difficulty: 4", "difficulty", "is '4'; a whole number from 1 to 3")]
    [InlineData("difficulty: 1", "difficulty: one", "difficulty", "is 'one'; a whole number")]
    [InlineData("one_sided: true", "one_sided: maybe", "one_sided", "true and false are accepted")]
    [InlineData("seconds: 4, reps: 5", "seconds: 61, reps: 5", "dose.seconds", "a whole number from 1 to 60")]
    [InlineData("seconds: 4, reps: 5", "seconds: 4, reps: 21", "dose.reps", "a whole number from 1 to 20")]
    [InlineData("seconds: 4, reps: 5", "seconds: 0, reps: 5", "dose.seconds", "a whole number from 1 to 60")]
    [InlineData("reps: 2 }", "reps: 6 }", "quick", "takes 24 s; at most the 20 s of the dose")]
    [InlineData("Lift your {side} hand.", "Lift a hand.", "steps", "never say {side}")]
    [InlineData("view: side", "view: inside", "poses[1].view", "accepted are side, front, back, front_high, top")]
    [InlineData("                face: 0\n", "", "poses[1].frames[1].face", "is missing; a number from -180 to 360")]
    [InlineData("                head: 40,20\n", "", "poses[1].frames[1].head", "is missing; one point")]
    [InlineData(
        "40,30 45,38 50,30",
        "40,30 45,38",
        "poses[1].frames[1].right_arm",
        "has 2 joints; shoulder, elbow, wrist"
    )]
    [InlineData("40,30 45,38 50,30", "40,30 45,38 50", "poses[1].frames[1].right_arm", "has '50'; 2 numbers joined")]
    [InlineData("head: 40,20", "head: 140,20", "poses[1].frames[1].head", "off the canvas; 0 to 100")]
    [InlineData("glow: 45,38,3", "glow: 45,138,3", "poses[1].frames[1].glow", "off the canvas")]
    [InlineData("glow: 45,38,3", "glow: 45,38,Infinity", "poses[1].frames[1].glow", "0.5 to 12 is accepted")]
    [InlineData("glow: 45,38,3", "glow: 45,38,NaN", "poses[1].frames[1].glow", "3 numbers joined by commas")]
    [InlineData("hold: 2", "hold: NaN", "poses[1].frames[1].hold", "a number from 0.1 to 60")]
    [InlineData("type: wall", "type: swing", "poses[1].props[1].type", "accepted are mat, mat_top")]
    [InlineData("x: 80", "x: 180", "poses[1].props[1].x", "a number from 0 to 100")]
    [InlineData("loop: once", "loop: once\n    crop: 0,0,120,40", "poses[1].crop", "leaves the canvas")]
    public void Each_fault_names_its_field_and_what_is_accepted(
        string part,
        string instead,
        string field,
        string message
    )
    {
        // The file's own indentation is taken off by the raw string.
        var (from, to) = (part.Replace("                ", "        ", StringComparison.Ordinal), instead);
        var fault = StretchFile.FaultsOf(StretchFile.With(from, to))[0];
        fault.Field.ShouldBe(field);
        fault.Message.ShouldContain(message);
        fault.File.ShouldBe("file1.yaml");
    }

    [Fact]
    public void A_fault_names_its_line() => StretchFile.FaultWith("kind: dynamic", "kind: bouncy").Line.ShouldBe(5);

    [Theory]
    [InlineData("name: Wave", 60)]
    [InlineData("aliases: [hello there", 60)]
    [InlineData("- Lift your {side} hand.", 200)]
    [InlineData("cue: Let the {other} hand rest.", 200)]
    public void Text_over_its_length_is_a_fault(string text, int longest)
    {
        var fault = StretchFile.FaultWith(text, text + new string('x', longest));
        fault.Message.ShouldEndWith($"characters long; at most {longest} are accepted");
    }

    [Fact]
    public void Text_at_its_full_length_is_accepted()
    {
        var text = StretchFile.With("name: Wave", "name: " + new string('x', 60));
        Content.Catalogue.Load([("wave.yaml", text)]).Stretches[0].Name.Length.ShouldBe(60);
    }

    [Fact]
    public void Text_over_several_lines_or_with_control_characters_is_a_fault()
    {
        StretchFile.FaultWith("name: Wave", "name: \"Wa\\nve\"").Message.ShouldContain("text on one line");
        StretchFile.FaultWith("name: Wave", "name: \"Wa\\ave\"").Message.ShouldContain("text on one line");
    }

    [Fact]
    public void A_stretch_for_both_sides_may_not_name_one()
    {
        var faults = StretchFile.FaultsOf(StretchFile.With("one_sided: true", "one_sided: false"));
        faults.Select(fault => fault.Field).ShouldBe(["steps", "poses", "cue"]);
    }

    [Fact]
    public void Two_stretches_cannot_have_the_same_slug_name_or_alias()
    {
        var other = StretchFile.Good.Replace("name: Wave", "name: Hello, there!", StringComparison.Ordinal);
        var faults = StretchFile.FaultsOf(StretchFile.Good, other);
        faults
            .Select(fault => (fault.File, fault.Field))
            .ShouldBe([("file2.yaml", "slug"), ("file2.yaml", "name"), ("file2.yaml", "aliases")]);
    }

    [Fact]
    public void An_alias_that_repeats_the_name_is_a_fault() =>
        StretchFile.FaultWith("[hello there]", "[WAVE]").Message.ShouldContain("repeat 'WAVE'");

    [Fact]
    public void A_name_without_letters_is_a_fault() =>
        StretchFile.FaultWith("[hello there]", "['!!!']").Message.ShouldContain("letters or digits");

    [Fact]
    public void A_routine_that_names_no_stretch_is_a_fault()
    {
        const string Routine = "slug: short\nname: Short\nplace: at_desk\nstretches: [wave, nap]";
        var fault = StretchFile.FaultsOf(StretchFile.Good, Routine).ShouldHaveSingleItem();
        fault
            .ToString()
            .ShouldBe(
                "file2.yaml, line 4: stretches names 'nap', which is no stretch; slugs of stretches are accepted"
            );
    }

    [Fact]
    public void Two_routines_cannot_have_the_same_slug()
    {
        const string Routine = "slug: short\nname: Short\nplace: at_desk\nstretches: [wave]";
        StretchFile.FaultsOf(StretchFile.Good, Routine, Routine).ShouldHaveSingleItem().Field.ShouldBe("slug");
    }

    [Fact]
    public void A_link_to_no_stretch_is_a_fault() =>
        StretchFile.FaultWith("kind: dynamic", "kind: dynamic\nnext: [nap]").Message.ShouldContain("names 'nap'");

    [Fact]
    public void Whatever_people_paste_is_read_or_refused_and_nothing_else()
    {
        const string Marks = "{}[]:,-#&*!|>'\"%@`?~ \n\t\0\u2028é🙂09az";
        var chance = new SeededChance(11);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var text = StretchFile.Good;
            for (var edits = 1 + chance.Next(3); edits > 0; edits--)
                text = text.Remove(chance.Next(text.Length), 1)
                    .Insert(chance.Next(text.Length - 1), $"{Marks[chance.Next(Marks.Length)]}");
            try
            {
                var stretch = Loaded.Catalogue.With([("pasted.yaml", text)]).Stretches[^1];
                if (stretch.Poses.Count > 0)
                    PoseDrawing.Animated(stretch, Side.Left).ShouldEndWith("</svg>");
                read++;
            }
            catch (ContentFaultException faults)
            {
                faults.Faults.ShouldNotBeEmpty();
                refused++;
            }
        }

        read.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void All_faults_of_all_files_come_out_together()
    {
        var faults = StretchFile.FaultsOf(
            StretchFile.With("kind: dynamic", "kind: bouncy").Replace("at_desk", "bed", StringComparison.Ordinal),
            "slug: [",
            "- a list"
        );
        faults.Select(fault => fault.File).ShouldBe(["file2.yaml", "file3.yaml", "file1.yaml", "file1.yaml"]);
    }
}
