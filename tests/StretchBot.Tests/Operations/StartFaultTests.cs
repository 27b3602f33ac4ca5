using System.Net.Sockets;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Operations;

namespace StretchBot.Tests.Operations;

public sealed class StartFaultTests
{
    [Xunit.Fact]
    public void A_fault_of_the_content_names_file_field_and_fault()
    {
        var fault = Should.Throw<ContentFaultException>(() =>
            Catalogue.Load([("Stretches/bent.yaml", "slug: bent\nname: 7\n")])
        );
        StartFault.Explain(fault)!.ShouldContain("bent.yaml");
    }

    [Xunit.Fact]
    public void A_port_in_use_is_explained_with_another_one()
    {
        var inUse = new IOException(
            "Failed to bind to address http://127.0.0.1:5080: address already in use.",
            new InvalidOperationException("bind", new SocketException((int)SocketError.AddressAlreadyInUse))
        );
        StartFault.Explain(inUse)!.ShouldContain("Urls=http://localhost:5081");
    }

    [Xunit.Fact]
    public void An_https_address_without_a_certificate_is_told_where_to_name_one()
    {
        var without = new InvalidOperationException(
            "Unable to configure HTTPS endpoint. No server certificate was specified, and the default developer certificate could not be found or is out of date."
        )
        {
            Source = "Microsoft.AspNetCore.Server.Kestrel.Core",
        };
        StartFault.Explain(without)!.ShouldContain("Kestrel:Certificates:Default:Path");
    }

    [Xunit.Fact]
    public void A_store_that_cannot_be_opened_says_why() =>
        StartFault
            .Explain(new NotStoredException("The disk is full.", new IOException()))
            .ShouldBe("StretchBot cannot start. The disk is full.");

    [Xunit.Fact]
    public void A_bug_is_not_explained_away() =>
        StartFault.Explain(new InvalidOperationException("bug")).ShouldBeNull();
}
